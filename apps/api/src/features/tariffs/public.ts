export { loadTariffs, readTariffs } from './load-tariffs.ts'
