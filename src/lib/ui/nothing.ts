/** What `#server/…` is in the browser: the server alone has a use for it. */
// eslint-disable-next-line no-restricted-syntax -- it stands for a component
export default null;
