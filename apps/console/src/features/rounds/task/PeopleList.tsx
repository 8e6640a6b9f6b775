import { Trans, useLingui } from '@lingui/react/macro'
import { SegmentedControl, TextInput } from '@mantine/core'
import { IconSearch, IconUsers } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { NothingYet } from '../../../ui/states/NothingYet.tsx'
import classes from './PeopleList.module.css'
import { PersonCard } from './PersonCard.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'
import { AnswerRoundMutation, type RoundPerson, type RoundTaskDetail } from './round-task.query.ts'
import type { KeptAnswer } from './send-answers.ts'
import { useAnswers } from './use-answers.ts'
import type { RoundPeople, WhichPeople } from './use-round-people.ts'

type Show = 'ALL' | 'OPEN' | 'PROPOSED'

/** The list that a village goes through with its thumb. */
export function PeopleList(props: {
  task: RoundTaskDetail
  list: RoundPeople
  mayAnswer: boolean
  which: WhichPeople
  onWhich: (which: WhichPeople) => void
}) {
  const { t } = useLingui()
  const send = useOperation(AnswerRoundMutation)
  const { list, mayAnswer, task } = props
  const taskId = task.id
  const isBranch = task.kind === 'INSURER'
  const { byWorker, drop, say } = useAnswers(taskId)
  const [show, setShow] = useState<Show>('ALL')
  const [search, setSearch] = useState('')
  const [refusing, setRefusing] = useState<{ person: RoundPerson; answer: 'NOT_PROPOSED' | 'UNKNOWN' } | null>(null)

  // What has arrived, or was refused, has changed the list: its versions are what the next answer is given upon.
  const heard = [...byWorker.values()]
    .filter(({ state }) => state === 'SENT' || state === 'CONFLICT')
    .map(({ id, savedAt, state }) => `${id} ${state} ${savedAt}`)
    .join()
  const heardBefore = useRef<string | null>(null)
  const { refresh } = list
  useEffect(() => {
    if (heardBefore.current !== null && heardBefore.current !== heard) refresh()
    heardBefore.current = heard
  }, [heard, refresh])

  const answerOf = (person: RoundPerson) => byWorker.get(person.worker.id)?.content.answer ?? person.answer
  const needle = search.trim().toLowerCase()
  const shown = list.people.filter(
    (person) =>
      (show === 'ALL' || (show === 'OPEN' ? answerOf(person) === null : answerOf(person) === 'PROPOSED')) &&
      person.worker.name.toLowerCase().includes(needle),
  )
  const answer = async (person: RoundPerson, choice: Pick<KeptAnswer, 'answer' | 'reasonCode' | 'reason'>) => {
    send.refuse(null)
    const { id: workerId, name } = person.worker
    const before = byWorker.get(workerId)
    const isUnread = before?.state === 'SENT' && person.answer !== before.content.answer
    const expectedVersion = isUnread ? before.content.expectedVersion + 1 : person.answerVersion
    const content: KeptAnswer = { taskId, workerId, name, ...choice, expectedVersion }
    if (await say(content)) return
    // Nothing can be kept here, so it is sent as it is, and said if it was not taken.
    const { name: _name, ...input } = content
    if ((await send.run({ input })) !== null) list.refresh()
  }
  return (
    <section aria-label={t`Orang pada daftar`} className={classes.list}>
      <div className={classes.bar}>
        {mayAnswer && !isBranch && (
          <SegmentedControl
            aria-label={t`Orang mana`}
            data={[
              { value: 'SUGGESTED', label: t`Memenuhi syarat` },
              { value: 'EVERYBODY', label: t`Semua warga` },
            ]}
            value={props.which === 'EVERYBODY' ? 'EVERYBODY' : 'SUGGESTED'}
            onChange={(value) => props.onWhich(value === 'EVERYBODY' ? 'EVERYBODY' : 'SUGGESTED')}
          />
        )}
        <SegmentedControl
          aria-label={t`Jawaban mana`}
          data={[
            { value: 'ALL', label: t`Semua` },
            { value: 'OPEN', label: t`Belum dijawab` },
            { value: 'PROPOSED', label: t`Diusulkan` },
          ]}
          value={show}
          onChange={(value) => setShow(value as Show)}
        />
        <TextInput
          type="search"
          className={classes.search}
          aria-label={t`Cari nama`}
          placeholder={t`Cari nama`}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      <ProblemAlert problem={send.problem} />
      {isBranch && list.people.length === 0 ? (
        <NothingYet icon={IconUsers} title={<Trans>Belum ada orang yang dapat diusulkan cabang</Trans>}>
          <Trans>
            Cabang hanya melihat orang yang pendaftarannya dikirim kepadanya. Minta {task.round.owner.shortName}{' '}
            mengirim pendaftarannya, lalu buka lagi halaman ini.
          </Trans>
        </NothingYet>
      ) : shown.length === 0 ? (
        <NothingYet icon={IconUsers} title={<Trans>Tidak ada orang pada bagian ini</Trans>}>
          <Trans>Pilih bagian lain, atau daftarkan orang yang belum ada.</Trans>
        </NothingYet>
      ) : (
        <ul className={classes.people}>
          {shown.map((person) => (
            <li key={person.worker.id}>
              <PersonCard
                person={person}
                item={byWorker.get(person.worker.id)}
                mayAnswer={mayAnswer}
                onPropose={() => void answer(person, { answer: 'PROPOSED', reasonCode: null, reason: null })}
                onRefuse={(how) => setRefusing({ person, answer: how })}
                onKeepTheirs={() => {
                  const item = byWorker.get(person.worker.id)
                  if (item) void drop(item).then(list.refresh)
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {list.total > list.people.length && (
        <p className={classes.more}>
          <Trans>
            Tampak {list.people.length} dari {list.total} orang. Sisanya dicapai dengan saringan pada daftar pekerja.
          </Trans>
        </p>
      )}
      {refusing && (
        <ReasonDialog
          name={refusing.person.worker.name}
          answer={refusing.answer}
          onClose={() => setRefusing(null)}
          onSay={(reasonCode, reason) => {
            void answer(refusing.person, { answer: refusing.answer, reasonCode, reason })
            setRefusing(null)
          }}
        />
      )}
    </section>
  )
}
