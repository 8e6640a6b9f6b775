import { useLingui as useI18n } from '@lingui/react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Select } from '@mantine/core'
import { demandInput } from '@payung/domain/benefit/claim-input'
import { type ReactNode, useState } from 'react'
import words from '../../generated/input-words/claims.json'
import { useFormats } from '../../i18n/formats.ts'
import { isPdf, keepPdf } from '../../session/kept-pdf.ts'
import { keepPhoto } from '../../session/kept-photo.ts'
import { useOutbox } from '../../session/use-outbox.ts'
import { useViewer } from '../../session/viewer.ts'
import { AddPaper } from '../../ui/AddPaper.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Card } from '../../ui/Card.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { outboxLooks } from '../../ui/outbox/outbox-words.ts'
import { PaperList, PaperRow } from '../../ui/PaperRow.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useNotify } from '../../ui/use-notify.ts'
import { paperWords } from './claim-words.ts'
import { AddClaimPaperMutation, type ClaimDetail, DemandClaimPaperMutation } from './claims.query.ts'
import { usePdfProblem } from './kept/PdfOfPaper.tsx'
import type { KeptPaper } from './kept/send-papers.ts'
import { useKeptReport } from './kept/use-kept-report.ts'

type Line = ClaimDetail['checklist'][number]

/** Which papers the case needs, in the family's words, and which are there. What speaks of health opens to the officers of the case alone. */
export function ClaimChecklist(props: { claim: ClaimDetail; onChanged: (words: string) => void }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { moment } = useFormats()
  const { claim, onChanged } = props
  const [demanding, setDemanding] = useState(false)
  const add = useOperation(AddClaimPaperMutation)
  const notify = useNotify()
  const { sendPhotos } = useKeptReport()
  const pdfProblem = usePdfProblem()
  const unsent = (useOutbox<KeptPaper>('PAPER') ?? []).filter(
    ({ content, state }) => content.claimId === claim.id && state !== 'SENT',
  )
  const keep = async (kind: Line['paper'], file: File) => {
    const photo = isPdf(file) ? await keepPdf(file) : await keepPhoto(file)
    if (photo === null) return false
    if (typeof photo === 'string') return pdfProblem(photo, file)
    const isKept = await sendPhotos([{ kind, photo }], { claimId: claim.id, name: claim.person?.name ?? '' })
    if (isKept) notify(t`Berkas tersimpan di perangkat ini dan dikirim sendiri begitu tersambung.`)
    return isKept
  }
  return (
    <Card
      title={<Trans>Daftar dokumen</Trans>}
      hint={
        claim.missingPapers === 0 ? (
          <Trans>Dokumen lengkap</Trans>
        ) : (
          <Plural value={claim.missingPapers} other="Kurang # dokumen" />
        )
      }
    >
      <ProblemAlert problem={add.problem} />
      <PaperList>
        {claim.checklist.map((line) => (
          <ChecklistLine key={line.paper} line={line} />
        ))}
        {unsent.map(({ id, content, savedAt, state }) => (
          <PaperRow
            key={id}
            photo={content.photo === null || !isPdf(content.photo)}
            title={i18n._(paperWords[content.kind])}
            facts={[t`di perangkat ini`, moment(savedAt)]}
            open={null}
          >
            <LookBadge look={outboxLooks[state]} />
          </PaperRow>
        ))}
      </PaperList>
      <div className="not-on-paper" style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 12 }}>
        {claim.mayAddPapers && (
          <AddPaper
            kinds={claim.checklist.map(({ paper }) => [paper, i18n._(paperWords[paper])] as const)}
            operation={add}
            attach={(kind, fileId) => add.run({ input: { claimId: claim.id, kind, fileId } })}
            onAdded={() => onChanged(t`Dokumen ditambahkan.`)}
            keep={keep}
          />
        )}
        {claim.mayDemandPapers && (
          <Button variant="default" onClick={() => setDemanding(true)}>
            <Trans>Minta dokumen lain</Trans>
          </Button>
        )}
        {claim.checklistPath !== null && (
          <PrintLink path={claim.checklistPath}>
            <Trans>Cetak daftar syarat</Trans>
          </PrintLink>
        )}
        {claim.villageLettersPath !== null && (
          <PrintLink path={claim.villageLettersPath}>
            <Trans>Cetak surat desa</Trans>
          </PrintLink>
        )}
        {claim.appealPath !== null && (
          <PrintLink path={claim.appealPath}>
            <Trans>Cetak surat keberatan</Trans>
          </PrintLink>
        )}
      </div>
      {demanding && (
        <DemandDialog
          claim={claim}
          onClose={() => setDemanding(false)}
          onDone={() => {
            setDemanding(false)
            onChanged(t`Dokumen diminta.`)
          }}
        />
      )}
    </Card>
  )
}

/** Opens a PDF that the API draws; the address names the government, which a link cannot say otherwise. */
function PrintLink(props: { path: string; children: ReactNode }) {
  const { tenant } = useViewer()
  return (
    <Button
      variant="default"
      component="a"
      href={`${props.path}?tenant=${encodeURIComponent(tenant.code)}`}
      target="_blank"
      rel="noreferrer"
    >
      {props.children}
    </Button>
  )
}

/** One row for each file that was brought, or one for the paper that is still missing. */
function ChecklistLine(props: { line: Line }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { moment } = useFormats()
  const { paper, files, isHealth, demandReason } = props.line
  const title = i18n._(paperWords[paper])
  const facts = [
    isHealth && t`hanya untuk petugas kasus; tiap pembukaan dicatat`,
    demandReason !== null && t`Diminta karena: ${demandReason}`,
  ]
  if (files.length === 0)
    return (
      <PaperRow title={title} facts={facts} open={null}>
        <Badge tone="warn">{t`Belum ada`}</Badge>
      </PaperRow>
    )
  return files.map(({ id, file, addedAt, addedBy }) => (
    <PaperRow
      key={id}
      title={title}
      facts={[file === null ? t`Berkas tertutup` : file.name, moment(addedAt), addedBy?.name, ...facts]}
      open={file}
    >
      <Badge tone="ok">{t`Ada`}</Badge>
    </PaperRow>
  ))
}

function DemandDialog(props: { claim: ClaimDetail; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const listed = new Set(props.claim.checklist.map(({ paper }) => paper))
  const papers = (Object.keys(paperWords) as Line['paper'][]).filter((paper) => !listed.has(paper))
  const form = useInputForm({
    schema: demandInput,
    words,
    initialValues: { kind: papers[0] ?? 'SCHOOL_LETTER', reason: '' },
  })
  const demand = useOperation(DemandClaimPaperMutation, { refusal: form })
  const submit = form.submit(async ({ kind, reason }) => {
    if ((await demand.run({ input: { claimId: props.claim.id, kind, reason } })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Minta dokumen lain`}
      confirm={<Trans>Minta</Trans>}
      busy={demand.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <Select
        label={<Trans>Dokumen</Trans>}
        data={papers.map((paper) => ({ value: paper, label: i18n._(paperWords[paper]) }))}
        value={form.values.kind}
        allowDeselect={false}
        onChange={(paper) => form.set('kind', (paper ?? 'SCHOOL_LETTER') as Line['paper'])}
      />
      <ReasonField
        description={<Trans>Dibaca keluarga. 10 sampai 300 huruf, tanpa NIK.</Trans>}
        {...form.field('reason')}
      />
    </FormDialog>
  )
}
