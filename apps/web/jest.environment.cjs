const { TestEnvironment } = require('jest-environment-jsdom');

/** jsdom has no fetch; the fake API answers with Node's own Response and Headers. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { fetch, Headers, Request, Response, TextEncoder, TextDecoder, structuredClone });
  }
};
