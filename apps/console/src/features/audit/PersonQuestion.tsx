import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Modal, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useFoundPeople } from '../../ui/frame/use-found-people.ts'
import classes from './AuditQuestions.module.css'

/** "What happened to this person?": the person is looked for by name or number, and the log then shows what was done to that record alone. */
export function PersonQuestion(props: { isChosen: boolean; onChoose: (workerId: string) => void }) {
  const { t } = useLingui()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button
        variant={props.isChosen ? 'light' : 'default'}
        aria-current={props.isChosen ? 'true' : undefined}
        onClick={() => setOpened(true)}
      >
        <Trans>Apa yang terjadi pada seseorang?</Trans>
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={<Trans>Apa yang terjadi pada siapa?</Trans>}
        closeButtonProps={{ 'aria-label': t`Tutup` }}
      >
        <PersonSearch
          onChoose={(workerId) => {
            setOpened(false)
            props.onChoose(workerId)
          }}
        />
      </Modal>
    </>
  )
}

function PersonSearch(props: { onChoose: (workerId: string) => void }) {
  const { t } = useLingui()
  // Names and numbers stay out of the address: the log is narrowed by the id of the record.
  const [typed, setTyped] = useState('')
  const { people, hasMore, state } = useFoundPeople(typed)
  return (
    <>
      <TextInput
        label={t`Nama, NIK, atau KPJ`}
        data-autofocus
        autoComplete="off"
        spellCheck={false}
        maxLength={120}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ul className={classes.people}>
        {people.map(({ id, name, village, regency, maskedNationalId }) => (
          <li key={id}>
            <Button variant="default" fullWidth justify="start" h="auto" py="xs" onClick={() => props.onChoose(id)}>
              <span className={classes.person}>
                <b>{name}</b>
                <small>{[`${village.name}, ${regency.name}`, maskedNationalId].filter(Boolean).join(' · ')}</small>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <p role="status">
        {state === 'SEARCHING' && <Trans>Mencari orang…</Trans>}
        {state === 'FAILED' && <Trans>Orang tidak dapat dicari sekarang. Periksa sambungan, lalu coba lagi.</Trans>}
        {state === 'FOUND' && people.length === 0 && <Trans>Tidak ada orang dengan nama atau nomor itu.</Trans>}
        {hasMore && <Trans>Masih ada yang lain: tulis namanya lebih lengkap, atau NIK-nya.</Trans>}
      </p>
    </>
  )
}
