-- Which points have a read that corrects another: the run asks for their history, and for nobody else's.
create index read_submission_corrects on read_submission (service_point_id) where replaces_id is not null;
