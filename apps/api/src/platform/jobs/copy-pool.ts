import { openPool } from '@payung/database/pool'
import type pg from 'pg'

/** Few: each job that reads a file uses one. */
const CONNECTIONS_MAX = 3

/** Connections as payung_app for COPY, which goes into temporary tables of the connection and so has transactions of its own. */
export const openCopyPool = (url: string): pg.Pool => openPool({ connectionString: url, max: CONNECTIONS_MAX })
