namespace pressgraph {}
