export default {
  mode: 'production',
  entry: './main.js',
  output: { trustedTypes: { policyName: 'webpack' } }, // only for pages that require Trusted Types
};
