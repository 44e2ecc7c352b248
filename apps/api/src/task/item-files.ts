/** A file as the contract shows it, as a JSON object of SQL; the file's alias is f. */
export const FILE = `json_build_object('id', f.id, 'name', f.name, 'type', f.type, 'sizeBytes', f.size_bytes, 'sha256', f.sha256,
  'uploadedAt', to_char(f.uploaded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'uploadedBy', f.confirmed_by_name, 'indicatorId', f.indicator_id, 'milestoneId', f.milestone_id)`;

/** The files sent with an item, as a JSON list of SQL; the item's alias is i. */
export const ITEM_FILES = `COALESCE((SELECT json_agg(${FILE} ORDER BY x.position) FROM item_file x JOIN evidence_file f ON f.id = x.file_id WHERE x.item_id = i.id), '[]')`;
