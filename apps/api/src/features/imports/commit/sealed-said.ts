import { type Owner, ownerOf } from '@payung/database/sealed-owner'

/** What a register said of one record in one file. */
export function saidOf(workerId: string, importId: string | null): Owner {
  return ownerOf('check_result.said_cipher', workerId, importId ?? '')
}
