// Takes from a worker every way to the network or to other code, before anything else runs there.
//
// A worker loaded by URL does not inherit the page's meta CSP; texts are private, so the worker
// must not be able to send them anywhere. What is deleted cannot be had back from a prototype:
// the names are cut off along the whole chain. (import() is syntax and stays; worker.js has none, and
// a server's own CSP header on worker.js closes that too.)

export const forbidden: readonly string[] = [
  'fetch',
  'fetchLater',
  'XMLHttpRequest',
  'XMLHttpRequestUpload',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'RTCDataChannel',
  'importScripts',
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'caches',
  'CacheStorage',
  'indexedDB',
  'cookieStore',
  'Notification',
];

export function lockDown(scope: object): void {
  for (const name of forbidden) {
    for (let at: object | null = scope; at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
      if (Object.hasOwn(at, name)) Reflect.deleteProperty(at, name);
    }
    if (name in scope)
      Object.defineProperty(scope, name, { value: undefined, writable: false, configurable: false });
  }
}
