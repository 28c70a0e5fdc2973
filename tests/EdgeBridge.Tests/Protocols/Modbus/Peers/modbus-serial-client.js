// A master: port, framing, then what to do. Prints what it read as JSON, or the exception. What this library calls telnet
// is RTU frames inside TCP; what it calls TcpRTU is not.
const Modbus = require('modbus-serial');

const [port, framing, action, address, argument] = process.argv.slice(2);
const client = new Modbus();
const run = async () => {
  const options = { port: Number(port) };
  await (framing === 'rtu' ? client.connectTelnet('127.0.0.1', options) : client.connectTCP('127.0.0.1', options));
  client.setID(1);
  client.setTimeout(3000);
  const at = Number(address);
  switch (action) {
    case 'coils': return (await client.readCoils(at, Number(argument))).data.slice(0, Number(argument));
    case 'inputs': return (await client.readDiscreteInputs(at, Number(argument))).data.slice(0, Number(argument));
    case 'registers': return (await client.readHoldingRegisters(at, Number(argument))).data;
    case 'write': return (await client.writeCoil(at, argument === 'on')).state;
    default: throw new Error('no such action');
  }
};
run()
  .then((read) => console.log(JSON.stringify(read)), (failure) => console.log(`exception ${failure.modbusCode}`))
  .finally(() => process.exit(0));
