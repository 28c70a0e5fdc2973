// A server that knows 24 coils, 8 inputs and 16 registers, of which register n is n.
const net = require('net');
const Modbus = require('jsmodbus');

const holding = Buffer.alloc(32);
for (let register = 0; register < 16; register++) {
  holding.writeUInt16BE(register, 2 * register);
}
const listener = new net.Server();
new Modbus.server.TCP(listener, { coils: Buffer.alloc(3), discrete: Buffer.from([4]), holding });
listener.listen(Number(process.argv[2]), '127.0.0.1', () => console.log('ready'));
