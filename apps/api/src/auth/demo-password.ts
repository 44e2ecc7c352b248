/** Of every account of the demo committee, and shown on its sign-in page; no other installation has such accounts. */
export const DEMO_PASSWORD = 'hai-duong-2020';
