/** What `#server/…` is in the browser: the server alone has a use for it. */
export default null;
