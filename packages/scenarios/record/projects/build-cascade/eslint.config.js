export default [{ rules: { 'no-undef': 'off', 'no-unused-vars': 'warn', eqeqeq: 'error' } }];
