export const DOCUMENTS_TO_MOVE = 'select * from app.documents_to_move($1)'

export const MOVE_DOCUMENT = 'select app.move_document($1, $2) as moved'
