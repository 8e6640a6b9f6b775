import { Trans } from '@lingui/react/macro'
import { IconFiles } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { ImportView } from './import.query.ts'

/** Somebody has sent this very file before: by content, whatever it is called now. */
export function SameFileNotice(props: { of: ImportView }) {
  const { moment } = useFormats()
  const same = props.of.sameFile
  if (same === null) return null
  const who = same.committedBy?.name ?? '—'
  const when = same.committedAt === null ? '' : moment(same.committedAt)
  const link = (
    <Link to="/impor/$importId" params={{ importId: same.id }}>
      {same.fileName}
    </Link>
  )
  return (
    <Notice tone="info" icon={IconFiles}>
      {same.state === 'COMMITTED' ? (
        <Trans>
          Berkas yang sama sudah disimpan {who} pada {when}: {link}. Yang sudah tercatat dilewati, tidak digandakan.
        </Trans>
      ) : (
        <Trans>Berkas yang sama sedang disimpan saat ini: {link}. Yang tercatat olehnya tidak akan digandakan.</Trans>
      )}
    </Notice>
  )
}
