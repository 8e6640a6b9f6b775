import type { FileStore } from '@payung/database/file-store'
import type { Config } from '../config.ts'
import type { Mailer } from './mailer.ts'

/** The few things beside the database that use-cases need. */
export interface Services {
  readonly config: Config
  readonly files: FileStore
  readonly mailer: Mailer
}
