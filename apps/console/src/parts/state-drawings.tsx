import { Button } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { CombinedError } from 'urql'
import { RecordPage } from '../ui/RecordPage.tsx'
import { ErrorState } from '../ui/states/ErrorState.tsx'
import { LoadingRows } from '../ui/states/LoadingRows.tsx'
import { NoAccess } from '../ui/states/NoAccess.tsx'
import { NoMatch } from '../ui/states/NoMatch.tsx'
import { NothingYet } from '../ui/states/NothingYet.tsx'
import { Offline } from '../ui/states/Offline.tsx'
import { QueryStates } from '../ui/states/QueryStates.tsx'
import { StateMessage } from '../ui/states/StateMessage.tsx'
import { type Drawings, nothing } from './drawing.tsx'

const LOADING = { label: 'Memuat daftar', rows: 2 }
const UNREACHABLE = new CombinedError({ networkError: new TypeError('fetch failed') })
const FAULT = new CombinedError({
  graphQLErrors: [
    {
      message: 'Terjadi kesalahan pada sistem. Tidak ada data yang berubah. Kode rujukan PYG-CONTOH.',
      extensions: {
        code: 'INTERNAL',
        reference: 'PYG-CONTOH',
        messageEn: 'Something went wrong in the system. Nothing was changed. Reference PYG-CONTOH.',
      },
    },
  ],
  response: {},
})

export const STATES: Drawings = {
  ErrorState: () => <ErrorState title="Daftar tidak dapat dimuat" error={FAULT} onRetry={nothing} />,
  LoadingRows: () => <LoadingRows {...LOADING} />,
  NoAccess: () => <NoAccess>Halaman ini untuk peran lain.</NoAccess>,
  NoMatch: () => <NoMatch title="Tidak ada yang cocok" onClear={nothing} />,
  NothingYet: () => (
    <NothingYet icon={IconMail} title="Belum ada undangan" firstStep={<Button>Undang</Button>}>
      Rekan masuk lewat tautan.
    </NothingYet>
  ),
  Offline: () => <Offline onRetry={nothing} />,
  QueryStates: () =>
    [undefined, UNREACHABLE, FAULT].map((error) => (
      <QueryStates
        key={error?.message ?? 'loading'}
        error={error}
        onRetry={nothing}
        loading={<LoadingRows {...LOADING} />}
      />
    )),
  RecordPage: () => (
    <RecordPage query="query ($id: ID!) { node(id: $id) { id } }" id="catatan" recordOf={() => null} loading={LOADING}>
      {() => null}
    </RecordPage>
  ),
  StateMessage: () => (
    <StateMessage tone="info" icon={IconMail} title="Judul keadaan">
      Apa yang dapat dilakukan.
    </StateMessage>
  ),
}
