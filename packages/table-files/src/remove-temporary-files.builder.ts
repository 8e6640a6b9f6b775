import { afterAll } from 'vitest'
import { removeTemporaryFiles } from './workbook.builder.ts'

// Here and not in the builder: a process that runs several files of tests loads a builder once, and a setup once for each file.
afterAll(removeTemporaryFiles, 60_000)
