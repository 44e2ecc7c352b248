import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** The control: `node:http` that answers every request with the same bytes and does nothing else. */
const [, , file = '', etag = '', port = '0'] = process.argv;
const bytes = readFileSync(file);
const server = createServer((request, response) => {
  if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
  else response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length, etag }).end(bytes);
});
server.listen(Number(port), '127.0.0.1', () => process.stdout.write('listening\n'));
process.once('SIGTERM', () => process.exit(0));
