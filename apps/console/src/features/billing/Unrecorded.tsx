import { Trans } from '@lingui/react/macro'

/** Said where nobody recorded when a step of a list was taken, so that a month of an earlier day may have come further. */
export function Unrecorded() {
  return (
    <small style={{ display: 'block' }}>
      <Trans>
        Tidak tercatat kapan daftarnya dikirim, ditagih, atau disisihkan; mungkin saat itu sudah lebih jauh.
      </Trans>
    </small>
  )
}
