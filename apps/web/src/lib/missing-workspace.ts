/** Thrown by pages that need a plan where there is none; the error page explains. */
export class MissingWorkspace extends Error {
  constructor() {
    super('No committee or plan to work in');
    this.name = 'MissingWorkspace';
  }
}
