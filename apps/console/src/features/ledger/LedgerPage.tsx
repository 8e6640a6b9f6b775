import { useSearch } from '@tanstack/react-router'
import { useMay } from '../../session/viewer.ts'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { LedgerBook } from './LedgerBook.tsx'
import { readLedgerAddress } from './ledger-address.ts'

export function LedgerPage() {
  const address = readLedgerAddress({ ...useSearch({ from: '/app/buku' }) })
  return useMay('LEDGER_READ') ? <LedgerBook address={address} /> : <NoAccess />
}
