// Registers the keeper once the page is in use, and says when it is kept and when a newer build waits.

import { signal } from '@preact/signals';
import { keeperAddress } from '../engine/parts.ts';
import { registerKeeper } from '../engine/trusted.ts';

export const kept = signal(false); // opens without a network
const waiting = signal<ServiceWorker | undefined>(undefined);
export const updateWaits = signal(false);

let asked = false;

export function keepPage(): void {
  if (asked || keeperAddress === undefined || !('serviceWorker' in navigator)) return;
  asked = true;
  registerKeeper(keeperAddress)
    .then(follow)
    .catch(() => undefined); // without a keeper the page works the same
}

function follow(registration: ServiceWorkerRegistration): void {
  const look = (): void => {
    kept.value = registration.active !== null;
    waiting.value = (registration.active && registration.waiting) ?? undefined;
    updateWaits.value = waiting.value !== undefined;
  };
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
  registration.installing?.addEventListener('statechange', look);
  look();
}

/** The newer build takes over, and the page is loaded anew. */
export function takeUpdate(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.value?.postMessage('take over');
}
