import { Trans } from '@lingui/react/macro'
import type { ListAddress } from './list-address.ts'
import { valuesOf } from './list-filter.ts'

/** What the first page does not count, or counts by the same rule. */
const COUNTED_ALIKE: readonly string[] = ['NONE', 'ENDING']

/** The list has everybody in a state, and the first page only whom a decree designates this month: whoever compares the two is told why the list has more (decision 255). */
export function CoverNote(props: { address: ListAddress }) {
  const states = valuesOf(props.address, 'perlindungan').filter((state) => !COUNTED_ALIKE.includes(state))
  return states.length === 0 ? null : (
    <small style={{ display: 'block', marginBottom: 8, color: 'var(--dimmed)' }}>
      <Trans>
        Beranda menghitung hanya yang ditetapkan keputusan Anda untuk bulan ini; daftar ini juga memuat yang sudah
        keluar dari keputusan atau dilindungi pihak lain.
      </Trans>
    </small>
  )
}
