import { Trans, useLingui } from '@lingui/react/macro'
import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useMutation, useQuery } from 'urql'
import { useViewer } from '../../session/viewer.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { type ChosenPaper, PaperField } from '../../ui/form/PaperField.tsx'
import { useRefusal } from '../../ui/form/use-refusal.ts'
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
  const { problem, refuse, errorOf } = useRefusal()
  const [number, setNumber] = useState(regulation.number ?? '')
  const [enactedOn, setEnactedOn] = useState<string | null>(today)
  const [inForceOn, setInForceOn] = useState<string | null>(today)
  const [file, setFile] = useState<ChosenPaper | null>(regulation.file)
  const [gazette, setGazette] = useState(() => gazetteDraft(regulation))
  const [enacting, enact] = useMutation(EnactRegulationMutation)
  const submit = async () => {
    if (enactedOn === null || inForceOn === null) return
    const { data, error } = await enact({
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
    const outcome = data?.enactRegulation
    if (outcome?.__typename === 'EnactRegulationSuccess') props.onDone(t`Penetapan dicatat.`)
    else refuse(outcome ?? error ?? null)
  }
  return (
    <FormDialog
      confirm={<Trans>Catat</Trans>}
      onClose={props.onClose}
      title={t`Catat penetapan`}
      busy={enacting.fetching}
      problem={problem}
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
        error={fieldProblem(errorOf('number'))}
      />
      <DateField
        label={<Trans>Tanggal penetapan</Trans>}
        value={enactedOn}
        max={today}
        onChange={setEnactedOn}
        error={fieldProblem(enactedOn === null ? t`Isi tanggal penetapan.` : errorOf('enactedOn'))}
      />
      <DateField
        label={<Trans>Berlaku mulai</Trans>}
        value={inForceOn}
        onChange={setInForceOn}
        error={fieldProblem(inForceOn === null ? t`Isi hari mulai berlaku.` : errorOf('inForceOn'))}
      />
      <GazetteFields kind={regulation.kind} draft={gazette} errorOf={errorOf} onChange={setGazette} />
      <PaperField
        label={<Trans>Naskah yang ditetapkan</Trans>}
        value={file}
        onChange={(chosen) => setFile(chosen ?? regulation.file)}
        error={fieldProblem(errorOf('fileId'))}
      />
    </FormDialog>
  )
}

/** Which of one's own enacted regulations has taken its place. */
export function ReplaceDialog(props: DialogProps) {
  const { t } = useLingui()
  const { today } = useViewer()
  const { regulation } = props
  const { problem, refuse, errorOf } = useRefusal()
  const [replacedById, setReplacedById] = useState<string | null>(null)
  const [replacedOn, setReplacedOn] = useState<string | null>(today)
  const [{ data: own }] = useQuery({
    query: RegulationListQuery,
    variables: { first: 100, filter: { origins: ['OWN'], states: ['ENACTED'] } },
  })
  const [replacing, replace] = useMutation(ReplaceRegulationMutation)
  const successors = (own?.regulations.edges ?? []).map(({ node }) => node).filter(({ id }) => id !== regulation.id)
  const submit = async () => {
    if (replacedById === null || replacedOn === null) return
    const { data, error } = await replace({
      input: { regulationId: regulation.id, expectedVersion: regulation.version, replacedById, replacedOn },
    })
    const outcome = data?.replaceRegulation
    if (outcome?.__typename === 'ReplaceRegulationSuccess') props.onDone(t`Penggantian dicatat.`)
    else refuse(outcome ?? error ?? null)
  }
  return (
    <FormDialog
      confirm={<Trans>Catat</Trans>}
      onClose={props.onClose}
      title={t`Catat penggantian`}
      busy={replacing.fetching}
      problem={problem}
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
        error={fieldProblem(errorOf('replacedById'))}
      />
      <DateField
        label={<Trans>Tidak berlaku mulai</Trans>}
        value={replacedOn}
        onChange={setReplacedOn}
        error={fieldProblem(replacedOn === null ? t`Isi harinya.` : errorOf('replacedOn'))}
      />
    </FormDialog>
  )
}
