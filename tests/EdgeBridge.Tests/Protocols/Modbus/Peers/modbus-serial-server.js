// A server that knows 24 coils, 8 inputs and 16 registers, of which register n is n. The port is the argument: 0 would be 502.
const Modbus = require('modbus-serial');

const outside = () => Promise.reject({ modbusErrorCode: 2 });
const coils = new Map();
const memory = {
  getCoil: (address) => (address < 24 ? coils.get(address) === true : outside()),
  getDiscreteInput: (address) => (address < 8 ? address === 2 : outside()),
  getHoldingRegister: (address) => (address < 16 ? address : outside()),
  setCoil: (address, value) => (address < 24 ? void coils.set(address, value) : outside()),
};
const server = new Modbus.ServerTCP(memory, { host: '127.0.0.1', port: Number(process.argv[2]), unitID: 1 });
server.on('initialized', () => console.log('ready'));
