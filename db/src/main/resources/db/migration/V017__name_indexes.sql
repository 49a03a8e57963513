-- A search by name reads the numbers and names of all cases and parties of an authority: an index that holds them spares it the rows, which
-- are wide.
DROP INDEX case_file_by_number;
DROP INDEX party_of_authority;
CREATE INDEX case_file_by_number ON case_file (owner_authority_id, number) INCLUDE (id, title);
CREATE INDEX party_of_authority ON party (owner_authority_id, display_name) INCLUDE (id);
