// The baseline of an idle server: node:http and socket.io without state, started like the product.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer((_req, res) => res.end('ok'));
new Server(http, { transports: ['websocket'], serveClient: false, perMessageDeflate: false, httpCompression: false });
http.listen(Number(process.env.PORT), '127.0.0.1');
