import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { VillageField } from '../../../ui/form/VillageField.tsx'
import { type CohortDetail, CohortPeopleQuery, ReceiveObjectionMutation } from '../cohort.query.ts'
import { objectionKinds, objectionWords } from '../objection-words.ts'

/** What somebody says at the counter, about the person of a number on the list. */
export function ObjectionDialog(props: { cohort: CohortDetail; onClose: () => void; onDone: () => void }) {
  const { i18n, t } = useLingui()
  const { cohort } = props
  const [areaCode, setAreaCode] = useState(cohort.areas[0]?.area.code ?? '')
  const [place, setPlace] = useState('')
  const [kind, setKind] = useState<(typeof objectionKinds)[number]>('MOVED')
  const [village, setVillage] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [name, setName] = useState('')
  const [contact, setContact] = useState('')
  const send = useOperation(ReceiveObjectionMutation)
  const number = Number(place.replace(/\D/g, ''))
  // The page that begins right behind the place before: its first row is the person.
  const [{ data }] = useQuery({
    query: CohortPeopleQuery,
    variables: { id: cohort.id, areaCode, first: 10, after: `${areaCode}~${number - 1}` },
    pause: number < 1 || areaCode === '',
  })
  const found = data?.cohort?.people.edges[0]?.node
  const person = found?.place === number ? found : undefined
  const act = async () => {
    const isMissing = kind === 'MISSING'
    const villageCode = isMissing ? village : person?.village.code
    if (villageCode == null || (!isMissing && person === undefined)) return
    const success = await send.run({
      input: {
        cohortId: cohort.id,
        workerId: isMissing ? null : (person?.workerId ?? null),
        villageCode,
        kind,
        text,
        name,
        contact,
      },
    })
    if (success === null) return
    props.onDone()
  }
  return (
    <FormDialog
      opened
      title={<Trans>Catat keberatan</Trans>}
      confirm={<Trans>Simpan keberatan</Trans>}
      busy={send.busy}
      problem={send.problem}
      onClose={props.onClose}
      onSubmit={() => void act()}
    >
      <NativeSelect
        label={<Trans>Tentang apa</Trans>}
        data={objectionKinds.map((one) => ({ value: one, label: i18n._(objectionWords[one]) }))}
        value={kind}
        onChange={(event) => setKind(objectionKinds.find((one) => one === event.currentTarget.value) ?? kind)}
      />
      {kind === 'MISSING' ? (
        <VillageField
          label={<Trans>Desa tempat tinggal orang yang dimaksud</Trans>}
          within={cohort.areas.length === 1 ? cohort.areas[0]?.area.code : undefined}
          value={village}
          onChange={setVillage}
        />
      ) : (
        <>
          {cohort.areas.length > 1 && (
            <NativeSelect
              label={<Trans>Wilayah kuota</Trans>}
              data={cohort.areas.map(({ area }) => ({ value: area.code, label: area.name }))}
              value={areaCode}
              onChange={(event) => setAreaCode(event.currentTarget.value)}
            />
          )}
          <TextInput
            label={<Trans>Nomor urut pada daftar</Trans>}
            inputMode="numeric"
            className="figures"
            value={place}
            onChange={(event) => setPlace(event.currentTarget.value)}
            description={person === undefined ? undefined : `${person.name ?? ''}, ${person.village.name}`}
            error={
              place !== '' && data !== undefined && person === undefined ? t`Nomor urut ini tidak ada.` : undefined
            }
          />
        </>
      )}
      <Textarea
        label={<Trans>Yang disampaikan</Trans>}
        autosize
        minRows={3}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <TextInput
        label={<Trans>Nama yang menyampaikan (opsional)</Trans>}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={<Trans>Telepon atau surel (opsional)</Trans>}
        maxLength={60}
        value={contact}
        onChange={(event) => setContact(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
