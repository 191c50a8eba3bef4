/** True for an address of this machine or of none that is public. */
export function isLocal({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.|\.localhost$/.test(hostname);
}
