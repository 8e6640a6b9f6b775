import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import { useState } from 'react'
import { Card } from '../../ui/Card.tsx'
import { ConfirmedAction } from '../../ui/form/ConfirmedAction.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import classes from './HandoverPhotos.module.css'
import { type Handover, RemoveHandoverPhotoMutation } from './handovers.query.ts'
import { PhotoDialog } from './PhotoDialog.tsx'

/** What was photographed of an event, and its minutes as they were signed. */
export function HandoverPhotos(props: { handover: Handover; onDone: () => void }) {
  const [adding, setAdding] = useState(false)
  const { actions, photos, state } = props.handover
  const mayAdd = actions.includes('PHOTOGRAPH')
  if (photos.length === 0 && !mayAdd) return null
  return (
    <Card
      title={<Trans>Foto dan berita acara bertanda tangan</Trans>}
      aside={
        mayAdd && (
          <Button className="not-on-paper" size="xs" variant="default" onClick={() => setAdding(true)}>
            <Trans>Tambah foto</Trans>
          </Button>
        )
      }
    >
      {photos.length === 0 ? (
        <NothingYet icon={IconPhoto} title={<Trans>Belum ada foto</Trans>}>
          <Trans>Unggah foto yang menampakkan hanya keluarga yang setuju, dan pindaian berita acara.</Trans>
        </NothingYet>
      ) : (
        <ul className={classes.photos}>
          {photos.map((photo) => (
            <li key={photo.id}>
              <PhotoLink photo={photo} />
              {mayAdd && !(photo.kind === 'SIGNED_MINUTES' && state === 'HELD') && (
                <Removal photo={photo} onDone={props.onDone} />
              )}
            </li>
          ))}
        </ul>
      )}
      {adding && (
        <PhotoDialog
          handover={props.handover}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false)
            props.onDone()
          }}
        />
      )}
    </Card>
  )
}

type Photo = Handover['photos'][number]

/** A photograph is seen at once; a PDF, and the minutes, open by their name. */
function PhotoLink({ photo: { addedBy, caption, file, kind } }: { photo: Photo }) {
  const { t } = useLingui()
  const title = kind === 'PHOTO' ? (caption ?? '') : t`Berita acara bertanda tangan`
  return (
    <figure className={classes.photo}>
      {file !== null && (
        <a href={file.href} target="_blank" rel="noreferrer">
          {kind === 'PHOTO' && !/\.pdf$/i.test(file.name) ? (
            <img src={file.href} alt={title} loading="lazy" />
          ) : (
            file.name
          )}
        </a>
      )}
      <figcaption>
        {title}
        {addedBy !== null && (
          <small>
            <Trans>ditambahkan {addedBy.name}</Trans>
          </small>
        )}
      </figcaption>
    </figure>
  )
}

function Removal(props: { photo: Photo; onDone: () => void }) {
  const { t } = useLingui()
  const remove = useOperation(RemoveHandoverPhotoMutation, { notice: t`Berkas dihapus dari acara ini.` })
  const act = async () => {
    const done = await remove.run({ input: { photoId: props.photo.id } })
    if (done !== null) props.onDone()
    return done
  }
  return (
    <ConfirmedAction
      label={<Trans>Hapus</Trans>}
      isNext={false}
      title={<Trans>Hapus dari acara ini</Trans>}
      confirm={<Trans>Hapus</Trans>}
      operation={remove}
      act={act}
    >
      <Trans>Berkasnya ikut dihapus. Keluarga yang tidak mau tampak lagi tidak perlu memberi alasan.</Trans>
    </ConfirmedAction>
  )
}
