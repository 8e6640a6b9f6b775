import { Trans, useLingui } from '@lingui/react/macro'
import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { type ChosenPaper, PaperField } from '../../ui/form/PaperField.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { GazetteFields, gazetteDraft, gazetteInput } from './GazetteFields.tsx'
import {
  EnactRegulationMutation,
  type RegulationDetail,
  RegulationListQuery,
  ReplaceRegulationMutation,
} from './regulation.query.ts'

interface DialogProps {
  readonly regulation: RegulationDetail
  readonly onClose: () => void
  readonly onDone: (words: string) => void
}

/** Number and days as the gazette gives them. It is public then, so it says so first. */
export function EnactDialog(props: DialogProps) {
  const { t } = useLingui()
  const { today } = useViewer()
  const { regulation } = props
  const [number, setNumber] = useState(regulation.number ?? '')
  const [enactedOn, setEnactedOn] = useState<string | null>(today)
  const [inForceOn, setInForceOn] = useState<string | null>(today)
  const [file, setFile] = useState<ChosenPaper | null>(regulation.file)
  const [gazette, setGazette] = useState(() => gazetteDraft(regulation))
  const enact = useOperation(EnactRegulationMutation)
  const submit = async () => {
    if (enactedOn === null || inForceOn === null) return
    const success = await enact.run({
      input: {
        regulationId: regulation.id,
        expectedVersion: regulation.version,
        number,
        year: Number(enactedOn.slice(0, 4)),
        enactedOn,
        inForceOn,
        ...gazetteInput(gazette),
        // The draft's stays where no other is named.
        ...(file === null || file.id === regulation.file?.id ? {} : { fileId: file.id }),
      },
    })
    if (success !== null) props.onDone(t`Penetapan dicatat.`)
  }
  return (
    <FormDialog
      confirm={<Trans>Catat</Trans>}
      onClose={props.onClose}
      title={t`Catat penetapan`}
      busy={enact.busy}
      problem={enact.problem}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>Setelah ditetapkan, peraturan terbuka bagi semua instansi dan isinya tidak dapat diubah.</Trans>
      </p>
      <TextInput
        label={<Trans>Nomor</Trans>}
        value={number}
        maxLength={40}
        onChange={(event) => setNumber(event.currentTarget.value)}
        error={fieldProblem(enact.errorOf('number'))}
      />
      <DateField
        label={<Trans>Tanggal penetapan</Trans>}
        value={enactedOn}
        max={today}
        onChange={setEnactedOn}
        error={fieldProblem(enactedOn === null ? t`Isi tanggal penetapan.` : enact.errorOf('enactedOn'))}
      />
      <DateField
        label={<Trans>Berlaku mulai</Trans>}
        value={inForceOn}
        onChange={setInForceOn}
        error={fieldProblem(inForceOn === null ? t`Isi hari mulai berlaku.` : enact.errorOf('inForceOn'))}
      />
      <GazetteFields kind={regulation.kind} draft={gazette} errorOf={enact.errorOf} onChange={setGazette} />
      <PaperField
        label={<Trans>Naskah yang ditetapkan</Trans>}
        value={file}
        onChange={(chosen) => setFile(chosen ?? regulation.file)}
        error={fieldProblem(enact.errorOf('fileId'))}
      />
    </FormDialog>
  )
}

/** Which of one's own enacted regulations has taken its place. */
export function ReplaceDialog(props: DialogProps) {
  const { t } = useLingui()
  const { today } = useViewer()
  const { regulation } = props
  const [replacedById, setReplacedById] = useState<string | null>(null)
  const [replacedOn, setReplacedOn] = useState<string | null>(today)
  const [{ data: own }] = useQuery({
    query: RegulationListQuery,
    variables: { first: 100, filter: { origins: ['OWN'], states: ['ENACTED'] } },
  })
  const replace = useOperation(ReplaceRegulationMutation)
  const successors = (own?.regulations.edges ?? []).map(({ node }) => node).filter(({ id }) => id !== regulation.id)
  const submit = async () => {
    if (replacedById === null || replacedOn === null) return
    const success = await replace.run({
      input: { regulationId: regulation.id, expectedVersion: regulation.version, replacedById, replacedOn },
    })
    if (success !== null) props.onDone(t`Penggantian dicatat.`)
  }
  return (
    <FormDialog
      confirm={<Trans>Catat</Trans>}
      onClose={props.onClose}
      title={t`Catat penggantian`}
      busy={replace.busy}
      problem={replace.problem}
      onSubmit={submit}
    >
      <Select
        label={<Trans>Diganti dengan</Trans>}
        placeholder={t`Pilih peraturan`}
        searchable
        nothingFoundMessage={t`Belum ada peraturan lain yang ditetapkan.`}
        data={successors.map(({ id, name, title }) => ({ value: id, label: `${name} · ${title}` }))}
        value={replacedById}
        onChange={setReplacedById}
        error={fieldProblem(replace.errorOf('replacedById'))}
      />
      <DateField
        label={<Trans>Tidak berlaku mulai</Trans>}
        value={replacedOn}
        onChange={setReplacedOn}
        error={fieldProblem(replacedOn === null ? t`Isi harinya.` : replace.errorOf('replacedOn'))}
      />
    </FormDialog>
  )
}
