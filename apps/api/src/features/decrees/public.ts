export { publicDecreePage } from './public-decree.ts'
