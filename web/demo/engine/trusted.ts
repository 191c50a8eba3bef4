// The page's one Trusted Types policy, `savile`: it makes the URL of the library's worker and no other.

interface TrustedTypePolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown };
}

export function workerMaker(workerUrl: string): (url: URL, name: string) => Worker {
  const allowed = new URL(workerUrl, document.baseURI).href;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicies };
  const policy = trustedTypes?.createPolicy('savile', {
    createScriptURL: (url) => {
      if (url !== allowed) throw new TypeError(`not the worker of this page: ${url}`);
      return url;
    },
  });
  return (url, name) => {
    // Browsers without Trusted Types take the string; the DOM's types know only that form.
    const address = policy ? policy.createScriptURL(url.href) : url.href;
    return new Worker(address as string, { name });
  };
}
