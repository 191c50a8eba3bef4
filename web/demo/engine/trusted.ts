// The page's one Trusted Types policy, `savile`: it makes the URLs of the page's own workers and no
// other, and lets HTML into documents that are only read.

import { keeperAddress, readerAddress, workerAddress } from './parts.ts';

interface TrustedTypePolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string; createHTML: (html: string) => string },
  ): { createScriptURL(url: string): unknown; createHTML(html: string): unknown };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicies };
const policy = trustedTypes?.createPolicy('savile', {
  createScriptURL: (url) => {
    if (![workerAddress, readerAddress, keeperAddress].includes(url))
      throw new TypeError(`not a worker of this page: ${url}`);
    return url;
  },
  createHTML: (html) => html, // for inertDocument alone, which is why the policy does not leave this file
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

/** A document that is no part of the page: it runs no script and loads nothing. */
export function inertDocument(html: string): Document {
  return new DOMParser().parseFromString(policy ? (policy.createHTML(html) as string) : html, 'text/html');
}
