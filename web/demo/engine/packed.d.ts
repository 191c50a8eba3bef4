// What scripts/build_page_file puts in place of these imports.

declare module 'packed:*' {
  const base64OfGzip: string;
  export default base64OfGzip;
}

declare module 'text:*' {
  const text: string;
  export default text;
}
