// Addresses of links, as they are compared with what a text shows.

/** What is compared: without scheme, "www.", query, marks and blanks. */
export function keyOf(address: string): string {
  return address
    .toLowerCase()
    .replace(/^(mailto:|tel:|https?:\/\/)/, '')
    .replace(/^www\./, '')
    .replace(/\?.*$/, '')
    .replace(/[\s/()+.-]+/g, '');
}
