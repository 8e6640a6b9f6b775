import * as z from 'zod/mini'
import { must, refusal, wholeNumber, withoutNationalId } from '../input/input-parts.ts'
import { isListName } from './list-register.ts'
import { FILTERS_MAX, isLoggedFilter, isLoggedPath, LIST_FILE_ROWS_MAX } from './taken-list.ts'

const notLogged = refusal('LIST_NOT_NAMED')

/** That a list was taken along: which, from which page, and how many rows. */
export const takenListInput = z.object({
  name: z.string().check(must(isListName, notLogged)),
  list: z.string().check(must(isLoggedPath, notLogged), withoutNationalId),
  filters: z
    .array(z.string().check(withoutNationalId))
    .check(must((filters) => filters.length <= FILTERS_MAX && filters.every(isLoggedFilter), notLogged)),
  rows: wholeNumber(
    must((rows) => rows >= 0 && rows <= LIST_FILE_ROWS_MAX, refusal('LIST_TOO_LONG', { rowsMax: LIST_FILE_ROWS_MAX })),
  ),
})
