export { creditFields, type PhotoCredit } from './credit';
export { writeCredit } from './write-credit';
export { xmpPacket } from './xmp';
