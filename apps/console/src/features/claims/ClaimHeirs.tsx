import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { useState } from 'react'
import { Card } from '../../ui/Card.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { ClaimDetail } from './claims.query.ts'
import { HeirCertificate } from './HeirCertificate.tsx'
import { HeirDialog } from './HeirDialog.tsx'
import { HeirDisputes } from './HeirDisputes.tsx'
import { HeirRow } from './HeirRow.tsx'
import { classWords, hindranceWords } from './heir-words.ts'

interface Props {
  readonly claim: ClaimDetail
  readonly onChanged: (words: string) => void
}

/** Who of a family receives, to which account, and how much arrived. Nothing for who works for a part of the government. */
export default function ClaimHeirs(props: Props) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { claim, onChanged } = props
  const [isAdding, setAdding] = useState(false)
  const { heirs, heirClass, heirHindrances } = claim
  if (heirs === null) return null
  const first = heirClass === null ? undefined : classWords[heirClass - 1]
  return (
    <Card
      title={<Trans>Ahli waris</Trans>}
      hint={first === undefined ? undefined : <Trans>Yang berhak lebih dahulu: {i18n._(first)}</Trans>}
    >
      <div style={{ display: 'grid', gap: 16 }}>
        <p style={{ margin: 0 }}>
          <b>
            <Trans>Tanpa biaya.</Trans>
          </b>{' '}
          <Trans>
            Uangnya hanya ke rekening ahli waris sendiri, dibagi sama besar, tanpa potongan untuk siapa pun. Yang
            menangani kasus ini tidak dapat menjawab untuk ahli waris.
          </Trans>
        </p>
        {claim.mayNameHeirs && claim.state !== 'REJECTED' && heirHindrances.length > 0 && (
          <Notice tone="warn" icon={IconAlertTriangleFilled}>
            <b>
              <Trans>Pembayaran belum dapat dicatat.</Trans>
            </b>{' '}
            {heirHindrances.map((hindrance) => i18n._(hindranceWords[hindrance])).join(' ')}
          </Notice>
        )}
        {heirs.length === 0 && (
          <p style={{ margin: 0 }}>
            <Trans>Belum ada keluarga yang dicatat.</Trans>
          </p>
        )}
        {heirs.map((heir) => (
          <HeirRow key={heir.id} claim={claim} heir={heir} onDone={onChanged} />
        ))}
        <HeirCertificate claim={claim} onDone={onChanged} />
        <HeirDisputes claim={claim} onDone={onChanged} />
        {claim.mayNameHeirs && (
          <Group gap="xs" className="not-on-paper">
            <Button variant="default" onClick={() => setAdding(true)}>
              <Trans>Tambah keluarga</Trans>
            </Button>
          </Group>
        )}
      </div>
      {isAdding && (
        <HeirDialog
          claim={claim}
          heir={null}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false)
            onChanged(t`Keluarga dicatat.`)
          }}
        />
      )}
    </Card>
  )
}
