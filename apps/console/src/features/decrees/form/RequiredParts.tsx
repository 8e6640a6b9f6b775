import { useLingui } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { citationsWithoutGazette } from '@payung/domain/agreement/regulation-gazette'
import { missingParts, PART_WORDS, REQUIRED_PARTS } from '@payung/domain/decree/required-parts'
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react'
import { Badge } from '../../../ui/Badge.tsx'
import { Card } from '../../../ui/Card.tsx'

/** What the text needs before it is submitted; each line turns as it is written. */
export function RequiredParts(props: {
  considerations: readonly string[]
  legalReferences: readonly string[]
  /** Names of cited regulations whose titles nobody has compared with their texts. */
  titlesUnread: readonly string[]
}) {
  const { i18n } = useLingui()
  const missing = missingParts(props)
  const { titlesUnread } = props
  const withoutGazette = citationsWithoutGazette(props.legalReferences)
  return (
    <Card title={<Trans>Syarat naskah sebelum diajukan</Trans>}>
      <ul style={{ display: 'grid', gap: 8, margin: 0, padding: 0, listStyle: 'none' }}>
        {REQUIRED_PARTS.map((part) => (
          <li key={part}>
            {missing.includes(part) ? (
              <Badge tone="warn" icon={IconAlertTriangle}>
                <Trans>Belum ada</Trans>
              </Badge>
            ) : (
              <Badge tone="ok" icon={IconCheck}>
                <Trans>Ada</Trans>
              </Badge>
            )}{' '}
            {PART_WORDS[part][i18n.locale === 'en' ? 'en' : 'id']}
          </li>
        ))}
        {titlesUnread.length > 0 && (
          <li>
            <Badge tone="warn" icon={IconAlertTriangle}>
              <Trans>Periksa</Trans>
            </Badge>{' '}
            <Trans>
              judulnya belum dicocokkan dengan naskahnya: {titlesUnread.join('; ')}. Catat judul yang benar pada
              peraturannya, atau perbaiki di Mengingat.
            </Trans>
          </li>
        )}
        {withoutGazette.length > 0 && (
          <li>
            <Badge tone="info" icon={IconInfoCircle}>
              <Trans>Anjuran</Trans>
            </Badge>{' '}
            <Trans>nomor lembaran atau berita (negara atau daerah) belum ada pada: {withoutGazette.join('; ')}</Trans>
          </li>
        )}
      </ul>
    </Card>
  )
}
