import { useLingui } from '@lingui/react/macro'
import { LoadingRows } from './states/LoadingRows.tsx'

export function PageLoading() {
  const { t } = useLingui()
  return <LoadingRows label={t`Memuat halaman`} rows={6} rowHeight={56} />
}
