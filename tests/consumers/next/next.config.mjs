// On the server the package stays a package: its worker and its wasm lie beside it.
export default { serverExternalPackages: ['savile'] };
