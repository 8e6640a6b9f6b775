import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox, Group, TextInput } from '@mantine/core'
import { heirCertificateInput } from '@payung/domain/benefit/heir-input'
import { useState } from 'react'
import words from '../../generated/input-words/claims.json'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import type { ClaimDetail } from './claims.query.ts'
import { WriteHeirCertificateMutation } from './heirs.query.ts'

/** The letter that names the heirs: not asked for, asked for, or issued. */
export function HeirCertificate(props: { claim: ClaimDetail; onDone: (words: string) => void }) {
  const { t } = useLingui()
  const { day } = useFormats()
  const { claim } = props
  const [isOpen, setOpen] = useState(false)
  const letter = claim.heirCertificate
  const hasPaper = claim.checklist.some(({ paper, files }) => paper === 'HEIR_CERTIFICATE' && files.length > 0)
  return (
    <section style={{ display: 'grid', gap: 8 }}>
      <h3 style={{ margin: 0, fontSize: '1rem' }}>
        <Trans>Surat keterangan ahli waris</Trans>
      </h3>
      <p style={{ margin: 0 }}>
        {letter?.isIssued !== true && hasPaper && (
          <Trans>Suratnya ada di Daftar dokumen. Nomor dan penerbitnya belum dicatat.</Trans>
        )}
        {letter === null && !hasPaper && <Trans>Belum diminta</Trans>}
        {letter?.isIssued === false && !hasPaper && <Trans>Sudah diminta, belum terbit</Trans>}
        {letter?.isIssued === true && (
          <Trans>
            Nomor {letter.number}, {letter.issuedOn === null ? '' : day(letter.issuedOn)}, {letter.issuer}
          </Trans>
        )}
      </p>
      {claim.mayNameHeirs && (
        <Group gap="xs" className="not-on-paper">
          <Button variant="default" onClick={() => setOpen(true)}>
            <Trans>Catat suratnya</Trans>
          </Button>
        </Group>
      )}
      {isOpen && (
        <CertificateDialog
          claim={claim}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            props.onDone(t`Surat dicatat.`)
          }}
        />
      )}
    </section>
  )
}

function CertificateDialog(props: { claim: ClaimDetail; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const { today } = useViewer()
  const { claim } = props
  const letter = claim.heirCertificate
  const [isIssued, setIssued] = useState(letter !== null)
  const form = useInputForm({
    schema: heirCertificateInput({ today, isIssued }),
    words,
    initialValues: {
      number: letter?.number ?? '',
      issuedOn: (letter?.issuedOn ?? null) as string | null,
      issuer: letter?.issuer ?? '',
    },
    missing: { issuedOn: t`Isi harinya.` },
  })
  const write = useOperation(WriteHeirCertificateMutation, { refusal: form })
  const submit = form.submit(async (facts) => {
    if ((await write.run({ input: { claimId: claim.id, isIssued, ...facts } })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Surat keterangan ahli waris`}
      confirm={<Trans>Simpan</Trans>}
      busy={write.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <Checkbox
        label={<Trans>Sudah terbit</Trans>}
        checked={isIssued}
        onChange={(event) => setIssued(event.currentTarget.checked)}
      />
      {isIssued && (
        <>
          <TextInput label={<Trans>Nomor surat</Trans>} maxLength={80} {...form.field('number')} />
          <DateField label={<Trans>Tanggal surat</Trans>} max={today} {...form.field('issuedOn')} />
          <TextInput label={<Trans>Penerbit</Trans>} maxLength={120} {...form.field('issuer')} />
        </>
      )}
    </FormDialog>
  )
}
