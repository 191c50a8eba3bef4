// The page's one Trusted Types policy, `savile`: it makes the URLs of the page's own two workers and no
// other.

import { keeperAddress, workerAddress } from './parts.ts';

interface TrustedTypePolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicies };
const policy = trustedTypes?.createPolicy('savile', {
  createScriptURL: (url) => {
    if (url !== workerAddress && url !== keeperAddress)
      throw new TypeError(`not a worker of this page: ${url}`);
    return url;
  },
});

// Browsers without Trusted Types take the string; the DOM's types know only that form.
function trusted(url: string): string {
  return policy ? (policy.createScriptURL(url) as string) : url;
}

export function makeWorker(url: URL, name: string): Worker {
  return new Worker(trusted(url.href), { name });
}

export function registerKeeper(address: string): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(trusted(address), { updateViaCache: 'none' });
}
