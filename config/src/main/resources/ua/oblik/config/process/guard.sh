# Runs a command and ends it when standard input closes, that is when the process which started this guard is gone.
# $0 name, $1 file for the process id, $2 standard input of the command, $3 signal that ends it, $4 seconds before KILL
pid_file=$1 input=$2 signal=$3 patience=$4
shift 4
exec 3<&0
"$@" <"$input" 3<&- &
child=$!
echo "$child" >"$pid_file.new" && mv "$pid_file.new" "$pid_file"
{
  while read -r _; do :; done
  kill -"$signal" "$child" 2>/dev/null
  waited=0
  while kill -0 "$child" 2>/dev/null && [ "$waited" -lt "$patience" ]; do
    sleep 1
    waited=$((waited + 1))
  done
  kill -KILL "$child" 2>/dev/null
} <&3 >/dev/null 2>&1 &
watch=$!
exec 3<&-
wait "$child"
code=$?
kill "$watch" 2>/dev/null
exit "$code"
