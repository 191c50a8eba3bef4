// While the device is offline no call over the network is tried: the run waits, and no attempt is burnt.

import type { ModelProvider } from '../providers/contract.js';

/** Resolves at once where the browser does not say that it is offline, or the model needs no network. */
export async function whenOnline(provider: ModelProvider, signal: AbortSignal): Promise<void> {
  if (!isOffline() || !needsNetwork(provider)) return;
  await new Promise<void>((resolve, reject) => {
    const settle = (finish: () => void) => (): void => {
      globalThis.removeEventListener('online', online);
      signal.removeEventListener('abort', aborted);
      finish();
    };
    const online = settle(resolve);
    const aborted = settle(() => reject(signal.reason));
    globalThis.addEventListener('online', online);
    signal.addEventListener('abort', aborted);
    if (signal.aborted) aborted();
  });
}

function isOffline(): boolean {
  return (
    typeof navigator !== 'undefined' && navigator.onLine === false && typeof addEventListener === 'function'
  );
}

/** This machine's own servers answer without a network, and so does what is no address. */
function needsNetwork({ origin }: ModelProvider): boolean {
  if (!URL.canParse(origin)) return false;
  return !/^(localhost|.*\.localhost|127\..*|\[::1\])$/.test(new URL(origin).hostname);
}
